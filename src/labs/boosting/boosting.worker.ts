import { serveTask } from '../shared/task';
import { computeBoosting } from './compute';

serveTask(computeBoosting);
