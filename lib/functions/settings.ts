import { BulwarkError } from '../engine/error';

/** A setting of a function's environment. Throws for one that is not there. */
export function setting(name: string, environment: NodeJS.ProcessEnv = process.env): string {
  const value = environment[name];
  if (!value)
    throw new BulwarkError(`the function lacks the environment variable ${name}: deploy what it is part of again`);
  return value;
}

/** A setting that is JSON, written by the construct. */
export const parsed = <T>(name: string, environment: NodeJS.ProcessEnv = process.env): T =>
  JSON.parse(setting(name, environment)) as T;
