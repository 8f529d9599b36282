import { isDay } from '../engine/waiver';
import type { Comment, Noted } from './suppression';

/**
 * Reads the comments of tfsec and of Trivy, which has them from tfsec: `tfsec:ignore:<id>`, of which a comment may have
 * several, with `[attribute=value]`, `:exp:<day>` and `:ws:<workspace>` behind. What else the comment says is the reason.
 */
export const ignoredInComment =
  (tool: string) =>
  ({ line, text }: Comment): readonly Noted[] => {
    const ignored = new RegExp(`#?\\s*\\b${tool}:ignore:?([^\\s:[]*)(?:\\[([^\\]]*)\\])?((?::\\w+:[^\\s:]+)*)`, 'g');
    const reason = text
      .replace(ignored, ' ')
      .replace(/^[\s#:,;-]+|\s+$/g, '')
      .trim();
    return [...text.matchAll(ignored)].map(([, id = '', only, options = '']) => {
      const option = (name: string): string | undefined => new RegExp(`:${name}:([^:]+)`).exec(options)?.[1];
      const workspace = option('ws');
      const parts = [only, workspace && `workspace ${workspace}`].filter(Boolean);
      return {
        id,
        reason,
        line,
        where: { block: 'inside or above' },
        ...(parts.length > 0 ? { only: parts.join(', ') } : {}),
        ...ended(option('exp')),
        ...(id === '' ? { unfit: `it names no check: \`${tool}:ignore:<id>\`` } : {}),
      };
    });
  };

/** The end of a suppression, if what is written there is a day. */
export const ended = (until: string | undefined): Pick<Noted, 'until' | 'unfit'> =>
  until === undefined
    ? {}
    : isDay(until)
      ? { until }
      : { unfit: `it ends on '${until}', which is no day such as 2027-06-30` };
