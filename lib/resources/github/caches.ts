import type { Resource } from '../../engine/template';
import { either, type Truth } from '../../engine/truth';
import { textIn } from '../../expressions/node';
import { actionOf, inputOf, usesOf } from './parts';

/** Actions that keep a cache: always, if an input says so, or unless one says not. */
const CACHES: Readonly<Record<string, 'always' | { readonly if: string } | { readonly unless: string }>> = {
  'actions/cache': 'always',
  'actions/cache/restore': 'always',
  'actions/cache/save': 'always',
  'actions/setup-python': { if: 'cache' },
  'actions/setup-java': { if: 'cache' },
  'actions/setup-dotnet': { if: 'cache' },
  'actions/setup-go': { unless: 'cache' },
  'ruby/setup-ruby': { if: 'bundler-cache' },
  'swatinem/rust-cache': 'always',
  'gradle/actions/setup-gradle': { unless: 'cache-disabled' },
  'gradle/gradle-build-action': { unless: 'cache-disabled' },
  'pnpm/action-setup': { if: 'cache' },
  'mozilla-actions/sccache-action': 'always',
};

/**
 * Whether actions/setup-node keeps a cache that it was not asked for: from version 5 on where package.json names a package
 * manager, unless it is told not to. https://github.com/actions/setup-node/releases/tag/v5.0.0
 */
function isCachingByItself(step: Resource): Truth {
  const said = textIn(inputOf(step, 'package-manager-cache'));
  const used = usesOf(step);
  const isOlder = used?.kind === 'remote' && /^v[1-4](\.|$)/.test(used.ref ?? '');
  return isOlder || said === 'false' ? false : undefined;
}

/** Whether a step restores or saves a cache that runs share. */
export function isCaching(step: Resource): Truth {
  const action = actionOf(step);
  if (action === 'actions/setup-node') return either(isAsked(step, 'cache'), () => isCachingByItself(step));
  if (action === 'docker/build-push-action')
    return ['cache-from', 'cache-to'].some((name) => /type=gha/.test(textIn(inputOf(step, name)) ?? ''));
  const how = Object.hasOwn(CACHES, action) ? CACHES[action] : undefined;
  if (!how) return false;
  if (how === 'always') return true;
  if ('if' in how) return isAsked(step, how.if);
  const said = textIn(inputOf(step, how.unless));
  if (said?.includes('${{')) return undefined;
  return said === undefined || said !== (how.unless === 'cache' ? 'false' : 'true');
}

function isAsked(step: Resource, input: string): Truth {
  const said = textIn(inputOf(step, input));
  if (said?.includes('${{')) return undefined;
  return said !== undefined && said !== 'false' && said !== '';
}
