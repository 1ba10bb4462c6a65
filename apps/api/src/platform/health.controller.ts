import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { databaseAnswers } from './tenant.js';

/** For load balancers and `npm start`: can this process serve people? */
@Controller()
export class HealthController {
  constructor(private readonly database: DataSource) {}

  @Get('healthz')
  async health(): Promise<{ status: 'ok' }> {
    if (!await databaseAnswers(this.database)) throw new ServiceUnavailableException();
    return { status: 'ok' };
  }
}
