export { workersOnly } from '@rondetafel/platform';
