import { DefaultNamingStrategy, type Table } from 'typeorm';

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** `lessonVersionId` in code is `lesson_version_id` in the database; a primary key is called `<table>_pk`. */
export class SnakeNames extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? snake(property);
  }

  override primaryKeyName(tableOrName: Table | string): string {
    return `${typeof tableOrName === 'string' ? tableOrName : tableOrName.name}_pk`;
  }
}
