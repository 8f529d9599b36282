import type { Send } from '../../runner/http';
import type { Tracker as Settings } from '../../tickets/terms';
import * as github from './github';
import * as gitlab from './gitlab';
import * as jira from './jira';
import * as servicenow from './servicenow';
import { asking, type Tracker } from './tracker';

/** The tracker that settings name. */
export function trackerOf(
  settings: Settings,
  secret: (fresh?: boolean) => Promise<readonly string[]>,
  means: { readonly send: Send; readonly now: () => number },
): Tracker {
  switch (settings.kind) {
    case 'github':
      return github.github(settings, asking({ name: 'GitHub', ...settings }, github.authorize, secret, means));
    case 'gitlab':
      return gitlab.gitlab(settings, asking({ name: 'GitLab', ...settings }, gitlab.authorize, secret, means));
    case 'jira':
      return jira.jira(settings, asking({ name: 'Jira', ...settings }, jira.authorize, secret, means));
    case 'servicenow':
      return servicenow.servicenow(
        settings,
        asking({ name: 'ServiceNow', ...settings }, servicenow.authorize, secret, means),
      );
  }
}
