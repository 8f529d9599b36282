import type { Alarm } from '../../cloudwatch/alarms';
import { alarmsOf, type Filter, filtersOf, type Measured, tamperFilter, tellingAlarms } from './measures';
import { type Own, ownNameOf, type PipelineWatchOptions, watchedBy } from './options';
import { type Pattern, statePattern, tamperPatterns } from './patterns';

/** A rule of EventBridge, and whether people are told or it is only written down. */
export interface RulePlan {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly pattern: Pattern;
  readonly tells: boolean;
}

/** What is made, in either toolkit. */
export interface Plan {
  readonly rules: readonly RulePlan[];
  readonly filters: readonly Filter[];
  readonly alarms: readonly Alarm[];
}

export function planOf(options: PipelineWatchOptions, own: Own, measured: Measured): Plan {
  const { pipelineName, globalServicesOnly = false } = options;
  const name = ownNameOf(options);
  const tampering = tamperPatterns(watchedBy(options, own), globalServicesOnly).map(
    (pattern, at): RulePlan => ({
      id: `Tampering${at + 1}`,
      name: `${name}-${at + 1}`,
      description: `Calls that change what ${pipelineName} is made of, or who is told`,
      pattern,
      tells: true,
    }),
  );
  const telling = tellingAlarms(pipelineName, measured.deadLetters);
  if (globalServicesOnly) return { rules: tampering, filters: [tamperFilter], alarms: telling };
  const runs: RulePlan = {
    ...{ id: 'Runs', name: `${name}-runs`, description: `What ${pipelineName} reports of its runs` },
    pattern: statePattern(pipelineName),
    tells: false,
  };
  return {
    rules: [...tampering, runs],
    filters: [tamperFilter, ...filtersOf(measured)],
    alarms: [...telling, ...alarmsOf(measured)],
  };
}
