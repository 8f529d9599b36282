import { defineRule } from '../../engine/rule';
import { eventDataStore } from '../../resources/cloudtrail/event-data-store';

export default defineRule({
  title: 'Event data stores cannot be deleted with one call',
  problem: 'Termination protection of this event data store is off.',
  why: 'The record of the account can be deleted by whoever wants it gone.',
  fix: {
    how: 'Leave termination protection on.',
    properties: {
      TerminationProtectionEnabled: true,
    },
    arguments: {
      termination_protection_enabled: true,
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},

  resource: eventDataStore,
  check: (it) => it.terminationProtection.or(true).isTrue(),
});
