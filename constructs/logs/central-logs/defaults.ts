export { defaults, guards } from '../../cloudwatch/security-alarms/defaults';
