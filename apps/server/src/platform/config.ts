// Everything that can be set from outside, read once at the start.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultSignInRules, type SignInRules } from '@parindex/domain/account/sign-in';

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Folder of the embedded database and of the stored files. */
  readonly dataFolder: string;
  /** A PostgreSQL to use instead of the embedded one. */
  readonly databaseUrl: string | null;
  /** Where people reach the server, such as https://cchc.example.gov.vn; null = directly at host and port. */
  readonly publicUrl: string | null;
  /** Addresses of reverse proxies whose X-Forwarded-* headers are believed. */
  readonly trustedProxies: readonly string[];
  /** An invented province, people to be signed in as at a click. Ask `isDemonstration`, never this alone. */
  readonly demonstration: boolean;
  /** The built web application. */
  readonly webFolder: string;
  readonly signIn: SignInRules;
  /** Sign-in attempts per minute and address. */
  readonly signInsPerMinute: number;
  readonly maxUploadBytes: number;
}

/** Beside the code and not tracked: two checkouts never share their data by accident. */
const ownDataFolder = fileURLToPath(new URL('../../../../.parindex/', import.meta.url));
const webFolder = fileURLToPath(new URL('../../../web/dist/', import.meta.url));

/**
 * @param env   PORT, HOST, PARINDEX_DATA, DATABASE_URL, PARINDEX_URL, PARINDEX_TRUSTED_PROXIES
 * @param flags what the command line says besides
 * @throws {Error} in words, when a variable cannot be understood
 */
export function readConfig(env: NodeJS.ProcessEnv, flags: { readonly demonstration: boolean }): Config {
  return {
    host: env['HOST'] ?? '127.0.0.1',
    port: readPort(env['PORT'] ?? '3000'),
    dataFolder: resolve(env['PARINDEX_DATA'] ?? ownDataFolder),
    // Set but empty counts as not set.
    databaseUrl: env['DATABASE_URL'] || null,
    publicUrl: env['PARINDEX_URL']?.replace(/\/+$/, '') ?? null,
    trustedProxies: (env['PARINDEX_TRUSTED_PROXIES'] ?? '').split(',').filter((address) => address !== ''),
    demonstration: flags.demonstration,
    webFolder,
    signIn: defaultSignInRules,
    signInsPerMinute: 30,
    maxUploadBytes: 200 * 1024 * 1024,
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT must be 0–65535, not "${text}"`);
  return port;
}

/** Only reachable from this very machine? */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** Signing in without a password is thinkable only for invented people, on a server nobody else can reach. */
export function isDemonstration(config: Config): boolean {
  return config.demonstration && isLoopback(config.host) && config.publicUrl === null;
}
