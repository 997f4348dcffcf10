export { FormSending as Sending } from '@rinnakkain/platform-dashboard';
