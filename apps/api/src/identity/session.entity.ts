import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { UserEntity } from './user.entity.js';

/** A signed-in browser. Only the hash of its token is kept. */
@Entity('sessions')
@Unique('sessions_token', ['districtId', 'tokenHash'])
@Index('sessions_by_user', ['districtId', 'userId'])
@ForeignKey(() => UserEntity, ['districtId', 'userId'], ['districtId', 'id'], { name: 'sessions_user_fk', onDelete: 'CASCADE' })
export class SessionEntity {
  @PrimaryColumn('uuid') districtId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') tokenHash!: string;
  @Column('uuid') userId!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') seenAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
}
