import type { IConstruct } from 'constructs';
import { type Config, mustBeMade } from '../../lib/engine/config';
import { BulwarkError } from '../../lib/engine/error';
import { loadConfig } from '../../lib/load-config';
import { keep } from '../../tree/settings';
import type { Part } from './judge';

/** The parts of one app that are to be judged, and by what. */
export class Asked {
  readonly parts: Part[] = [];
  /** What `harden` was given, once it was called. */
  hardened?: Config;
  private loaded?: Config;

  /** Adds the whole app, once, and leaves its settings to its constructs. Throws a `BulwarkError` for a second configuration. */
  harden(app: IConstruct, given?: Config): void {
    if (!this.hardened) {
      this.hardened = this.add(app, given);
      keep(app, this.hardened);
    } else if (given && given !== this.hardened)
      throw new BulwarkError(
        'harden was called on this app before, with another configuration: join the two with defineConfig(first, second)',
      );
  }

  /** Adds a part, and returns the configuration it will be judged by: what is given, or `bulwark.config.*`. */
  add(scope: IConstruct, given?: Config): Config {
    if (given !== undefined) mustBeMade(given);
    if (!given) this.loaded ??= loadConfig();
    const config = given ?? (this.loaded as Config);
    if (!this.parts.some((it) => it.scope === scope && it.config === config)) this.parts.push({ scope, config });
    return config;
  }
}
