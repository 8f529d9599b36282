/** What a target in another account calls the role that sees its alarms. */
export const seeingRole = (pipelineName: string, stage: string): string => `${pipelineName}-${stage}SeeAlarms`;

/** An alarm of CloudWatch, as it is told. */
export interface SeenAlarm {
  readonly AlarmName?: string | undefined;
  readonly StateValue?: string | undefined;
}

/** Why a release is not kept: alarms that are on, and those that are not there, which nobody knows to be quiet. */
export const objectionsOf = (wanted: readonly string[], seen: readonly SeenAlarm[]): string[] =>
  wanted.flatMap((name) => {
    const alarm = seen.find(({ AlarmName }) => AlarmName === name);
    if (!alarm) return [`there is no alarm of a metric that is called ${name}`];
    return alarm.StateValue === 'ALARM' ? [`the alarm ${name} went off`] : [];
  });
