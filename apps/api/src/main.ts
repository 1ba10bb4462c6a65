import 'reflect-metadata';
import { runCommand } from './cli.js';

process.exit(await runCommand(process.argv.slice(2)));
