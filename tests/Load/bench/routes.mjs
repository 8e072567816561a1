// The walk over a list of 20 stops, against an exact solver, on 1,000 floors and lists made at random; LISTS makes them fewer.
import { dotnet, json, ratio, table } from './support.mjs';

export const title = 'Walking routes over 20 stops';

const count = Number(process.env.LISTS ?? 1000);
const seed = Number(process.env.SEED ?? 22112026);

export async function run() {
  const { worst, mean, shortest, median, of100, slowest } = await json(dotnet('routes', String(count), String(seed)));
  table([
    ['lists', 'the longest is times the shortest', 'mean', 'the shortest there is', 'median ms', '99 % within ms', 'slowest ms'],
    [count, worst.toFixed(3), mean.toFixed(4), `${ratio((100 * shortest) / count)} %`, median.toFixed(2), of100.toFixed(2), slowest.toFixed(2)],
  ]);
}
