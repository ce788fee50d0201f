import { serveTask } from '../shared/task';
import { computeBagging } from './compute';

serveTask(computeBagging);
