import type { Config } from '../engine/config';

/** A configuration as data: what each layer says, in order, and what they come to together. Rules of plugins are named. */
export const configurationOf = ({ layers, plugins, waivers: _, acceptedFindings, ...effective }: Config): object => ({
  effective: { ...effective, plugins: Object.keys(plugins).sort(), acceptedFindings: acceptedFindings.size },
  layers: layers.map(({ plugins: own, ...layer }) => ({
    ...layer,
    ...(own && {
      plugins: Object.fromEntries(
        Object.entries(own).map(([prefix, { rules }]) => [prefix, Object.keys(rules).sort()]),
      ),
    }),
  })),
});
