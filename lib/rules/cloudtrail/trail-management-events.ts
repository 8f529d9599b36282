import { defineRule } from '../../engine/rule';
import { all, any } from '../../engine/verdict';
import { awsDefaults } from '../../resources/aws-defaults';
import { trail } from '../../resources/cloudtrail/trail';

export default defineRule({
  title: 'Trails record management events, reads and writes',
  problem: 'This trail leaves management events out, or half of them.',
  why: 'Management events are the record of who changed and who looked at what in the account.',
  fix: {
    how: 'Add an event selector that includes management events of all kinds.',
    cdk: {
      managementEvents: 'ReadWriteType.ALL',
    },
    properties: { EventSelectors: [{ ReadWriteType: 'All', IncludeManagementEvents: true }] },
    arguments: { event_selector: [{ read_write_type: 'All', include_management_events: true }] },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['CloudTrail.1'] },
  sameAs: {
    regula: ['FG_R00237'],
  },
  resource: trail,
  check: (it) => {
    if (it.selectors.isAbsentHere && it.advancedSelectors.isAbsentHere) return it.selectors.pass();
    const [management, kind, fields, field, equals] = it.reading.either(
      ['IncludeManagementEvents', 'ReadWriteType', 'FieldSelectors', 'Field', 'Equals'],
      ['include_management_events', 'read_write_type', 'field_selector', 'field', 'equals'],
    );
    return any(
      it.selectors.some((selector) =>
        all(
          selector.get<boolean>(management).or(awsDefaults.trailManagementEvents.value).isTrue(),
          selector.get(kind).or(awsDefaults.trailEvents.value).is('All'),
        ),
      ),
      it.advancedSelectors.some((selector) =>
        all(
          selector.get(fields).some((one) =>
            all(
              one.get(field).is('eventCategory'),
              one.get(equals).some((value) => value.is('Management')),
            ),
          ),
          selector.get(fields).every((one) => one.get(field).isNot('readOnly')),
        ),
      ),
    );
  },
});
