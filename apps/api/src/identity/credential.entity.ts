import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { UserEntity } from './user.entity.js';

@Entity('credentials')
@ForeignKey(() => UserEntity, ['districtId', 'userId'], ['districtId', 'id'], { name: 'credentials_user_fk', onDelete: 'CASCADE' })
export class CredentialEntity {
  @PrimaryColumn('uuid') districtId!: string;
  @PrimaryColumn('uuid') userId!: string;
  @Column('text') passwordHash!: string;
  @Column('timestamptz') changedAt!: Date;
}
