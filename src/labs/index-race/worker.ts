import { serveTask } from '../shared/task';
import { race } from './compute';

serveTask(race);
