// What every service is given. Nothing else is reached for: no globals, no container.
import type { FastifyBaseLogger } from 'fastify';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Db } from './db/database.ts';
import type { FileStore } from './files.ts';

export interface Deps {
  readonly db: Db;
  readonly clock: Clock;
  readonly files: FileStore;
  readonly config: Config;
  readonly log: FastifyBaseLogger;
}
