import type { App, IAspect } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { Config } from '../../lib/engine/config';
import { BulwarkError } from '../../lib/engine/error';
import { asThrownBy } from './outcome';
import { gateOf, guardNewStacks, guardTree, IS_GATE, isApp } from './terraform-gate';

guardNewStacks();

/**
 * Makes synthesis of an app fail when what it emits is insecure, and gives its hardened constructs their settings.
 * Without a configuration, `bulwark.config.*` is loaded. Throws a `BulwarkError` when that cannot be read, or when the
 * app already has another configuration.
 */
export function harden(app: App, config?: Config): void {
  try {
    if (!isApp(app))
      throw new BulwarkError('harden needs the App; for one stack use Aspects.of(stack).add(new SecurityGate(config))');
    gateOf(app).asked.harden(app, config);
    guardTree(app);
  } catch (error) {
    if (error instanceof BulwarkError) throw asThrownBy(harden, error);
    throw error;
  }
}

/**
 * The gate as an aspect, for an app, a stack or any construct: synthesis fails when what the scope emits is insecure.
 * Without a configuration, `bulwark.config.*` is loaded.
 */
export class SecurityGate implements IAspect {
  private readonly covered = new WeakSet<IConstruct>();

  constructor(private readonly config?: Config) {
    Object.defineProperty(this, IS_GATE, { value: true });
    mustBeAsked(this);
  }

  visit(node: IConstruct): void {
    unasked.delete(this);
    const { root, scope } = node.node;
    if (!scope || !this.covered.has(scope)) {
      gateOf(root).asked.add(node, this.config);
      guardTree(root);
    }
    this.covered.add(node);
  }
}

const unasked = new Set<SecurityGate>();
let isWatching = false;

/** The framework visits no aspect of an App; where nothing else has found a gate either, that is not passed over in silence. */
function mustBeAsked(gate: SecurityGate): void {
  unasked.add(gate);
  if (isWatching) return;
  isWatching = true;
  process.once('exit', (code) => {
    if (code !== 0 || unasked.size === 0) return;
    process.stderr.write(
      'bulwark: a SecurityGate was made, but nothing was judged by it: call harden(app, config) before app.synth()\n',
    );
    process.exitCode = 1;
  });
}
