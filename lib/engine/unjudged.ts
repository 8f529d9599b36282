import { type Finding, fingerprintOf } from './finding';
import type { ConfigLayer } from './layer';
import type { Levels } from './levels';
import type { Resource, Template } from './template';
import type { Waiver } from './waiver';
import { UNJUDGED, WHOLE } from './without-rule';

/** A template as it is being read: what it says of itself, and of which resource. */
export interface Noting {
  readonly notices: string[];
  readonly unjudged: Map<string, string>;
}

/** Notes that something becomes resources, or changes them, and cannot be judged. */
export function leaveOpen({ notices, unjudged }: Noting, message: string, resource = ''): void {
  notices.push(message);
  unjudged.set(message, resource);
}

/** How a run treats what it could not judge. */
interface Treatment {
  readonly layers: readonly ConfigLayer[];
  readonly levels: Levels;
  readonly due: string | undefined;
  waiverOf(rule: string, resource: Pick<Resource, 'id' | 'path'>): Waiver | undefined;
  isAccepted(rule: string, marks: () => readonly string[]): boolean;
}

/** A finding for each thing that becomes resources and was not judged: that nothing was found there says nothing. */
export function unjudgedIn(
  templates: readonly Template[],
  { layers, levels, due, ...treatment }: Treatment,
): Finding[] {
  return templates.flatMap((template) =>
    [...(template.unjudged ?? []), ...unjudgedByPlugins(template, layers)].flatMap(([message, id]): Finding[] => {
      const resource = template.resources.get(id);
      const { path, type } = resource ?? { path: id || template.name, type: WHOLE };
      const level = levels.costOf(UNJUDGED, 'medium', 'fail', path);
      if (level === 'off') return [];
      const fingerprint = fingerprintOf(UNJUDGED, `${path}\n${message}`, type);
      const waiver = treatment.waiverOf(UNJUDGED, { id: id || template.name, path });
      const accepted = treatment.isAccepted(UNJUDGED, () => [fingerprint]) || undefined;
      const isOpen = !waiver && !accepted;
      return [
        {
          rule: UNJUDGED,
          state: 'unknown',
          severity: 'medium',
          level,
          blocking: level === 'error' && isOpen,
          resource: id || template.name,
          type,
          path,
          at: resource ? 'Type' : 'template',
          template: template.name,
          problem: 'This becomes resources that were not judged.',
          why: 'What cannot be read may be insecure: that nothing was found in it says nothing.',
          fix: 'Write it where it can be read, or judge it where it is made and waive this finding.',
          detail: message,
          source: resource && (template.madeAt?.(resource) ?? template.positionOf(resource, '')),
          waiver,
          accepted,
          ...(level === 'warn' && isOpen && due ? { due } : {}),
          fingerprint,
        },
      ];
    }),
  );
}

/** What the rules of plugins cannot judge, once for each reason. */
const unjudgedByPlugins = (template: Template, layers: readonly ConfigLayer[]): ReadonlyMap<string, string> =>
  new Map(
    layers.flatMap(({ plugins = {} }) =>
      Object.values(plugins).flatMap(({ unjudged }) => {
        const message = unjudged?.(template);
        return message === undefined ? [] : [[message, ''] as const];
      }),
    ),
  );
