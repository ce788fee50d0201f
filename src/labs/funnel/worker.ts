import { serveTask } from '../shared/task';
import { funnel } from './compute';

serveTask(funnel);
