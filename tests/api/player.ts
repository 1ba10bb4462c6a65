import type { PublicWarmUpItem } from '@eia/lesson';
import type { Client } from '@eia/testing';
import { v7 } from 'uuid';
import { queries } from './school.js';

export interface Deed {
  readonly id: string;
  readonly seq: number;
  readonly attemptId: string;
  readonly stepId: string;
  readonly itemId: string | null;
  readonly kind: string;
  readonly payload: unknown;
  readonly answeredAt: string;
  readonly locale: string;
}

export interface Result {
  readonly __typename: 'Stored' | 'Duplicate' | 'Refused';
  readonly id: string;
  readonly late?: boolean;
  readonly feedback?: { state: string; tries: number; options: { id: string; text: string; fits: boolean }[]; why?: string; solution?: unknown } | null;
  readonly reason?: string;
}

export interface AttemptData {
  readonly id: string;
  readonly status: string;
  readonly ordinal: number;
  readonly stepId: string | null;
  readonly contentUrls: Record<string, string>;
  readonly alternativeSteps: readonly string[];
  readonly quizItemIds: readonly string[];
  /** Locale -> questions from earlier lessons. */
  readonly warmUp: Readonly<Record<string, readonly PublicWarmUpItem[]>>;
  readonly nextSeq: number;
  readonly closed: boolean;
  readonly teacherName: string;
  readonly readers: Record<string, unknown>;
  readonly responses: readonly (Deed & { feedback: Result['feedback'] })[];
}

/** Begins or goes on, like the player on one device. */
export async function startAttempt(student: Client, assignmentId: string): Promise<AttemptData> {
  return (await student.ask<{ startAttempt: AttemptData }>(queries.start, { assignmentId })).startAttempt;
}

/** The student's side of an attempt: numbers its deeds and sends them. */
export class Player {
  private seq: number;

  private constructor(readonly student: Client, readonly attempt: AttemptData, private readonly locale: string) {
    this.seq = attempt.nextSeq;
  }

  static async open(student: Client, assignmentId: string, locale = 'en'): Promise<Player> {
    return new Player(student, await startAttempt(student, assignmentId), locale);
  }

  /** A deed that is not sent yet. */
  deed(kind: string, stepId: string, payload: unknown = {}, itemId: string | null = null, more: Partial<Deed> = {}): Deed {
    return {
      id: v7(), seq: this.seq++, attemptId: this.attempt.id, stepId, itemId, kind, payload,
      answeredAt: new Date().toISOString(), locale: this.locale, ...more,
    };
  }

  async send(...inputs: Deed[]): Promise<Result[]> {
    return (await this.student.ask<{ saveResponses: Result[] }>(queries.save, { inputs })).saveResponses;
  }

  /** Does one thing and sends it. */
  async do(kind: string, stepId: string, payload: unknown = {}, itemId: string | null = null, more: Partial<Deed> = {}): Promise<Result> {
    const [result] = await this.send(this.deed(kind, stepId, payload, itemId, more));
    if (!result) throw new Error('No result came.');
    return result;
  }

  /** Passes through these steps. */
  async see(stepIds: readonly string[]): Promise<void> {
    if (stepIds.length > 0) await this.send(...stepIds.map((stepId) => this.deed('seen', stepId)));
  }
}
