import type { Condition } from './policy';

/** Whether a condition lets nobody in who has not given a second factor: its keys are not there without one. */
export function asksForSecondFactor({ operator, key, values }: Condition): boolean {
  if (key === 'aws:multifactorauthpresent') return operator === 'bool' && values.every(({ text }) => text === 'true');
  return key === 'aws:multifactorauthage' && /^numericlessthan(equals)?$/.test(operator);
}
