import type { PublicSatisfaction } from '../public-units.dto.js';
import { html, type Html } from './html.js';
import { numberIn, type Language } from './language.js';
import { texts } from './texts.js';

/** In units of the drawing, which grows with the page. */
const [WIDTH, HEIGHT] = [640, 260];
const [LEFT, RIGHT, TOP, BOTTOM] = [44, 20, 18, 34];

/** The index goes from 25 to 100; grades begin at these values (Permenpan RB 14/2017). */
const LINES = [25, 65, 76.61, 88.31, 100] as const;
const [LOW, HIGH] = [25, 100];

const round = (value: number) => Math.round(value * 10) / 10;
const heightOf = (index: number) => round(TOP + ((HIGH - index) / (HIGH - LOW)) * (HEIGHT - TOP - BOTTOM));

/** How the index went from quarter to quarter, the oldest at the left; the same figures stand in a table below it. */
export function satisfactionChart(latestFirst: readonly PublicSatisfaction[], language: Language): Html {
  const t = texts[language];
  const quarters = [...latestFirst].reverse();
  const step = quarters.length > 1 ? (WIDTH - LEFT - RIGHT - 40) / (quarters.length - 1) : 0;
  const points = quarters.map(({ period, index }, n) => ({
    period,
    index,
    x: round(LEFT + 20 + n * step),
    y: heightOf(index),
  }));
  // so that labels of twelve quarters do not run into each other
  const every = Math.ceil(points.length / 6);
  const labelled = (n: number) => (points.length - 1 - n) % every === 0;
  const lines = LINES.map(
    (value) =>
      html`<line
          class="grid"
          x1="${LEFT}"
          x2="${WIDTH - RIGHT}"
          y1="${heightOf(value)}"
          y2="${heightOf(value)}"
        />
        <text class="scale" x="${LEFT - 8}" y="${heightOf(value) + 4}" text-anchor="end"
          >${Math.round(value)}</text
        >`,
  );
  const dots = points.map(
    ({ period, index, x, y }, n) =>
      html`<circle class="dot" cx="${x}" cy="${y}" r="5" />
        <text class="value${labelled(n) ? '' : ' minor'}" x="${x}" y="${y - 11}" text-anchor="middle"
          >${Math.round(index)}</text
        >
        ${labelled(n) ? html`<text class="scale" x="${x}" y="${HEIGHT - 10}" text-anchor="middle">${period}</text>` : undefined}`,
  );
  return html`<figure>
      <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="chart-title">
        <title id="chart-title">${t.satisfactionChart}</title>
        ${lines}
        <polyline class="trend" points="${points.map(({ x, y }) => `${x},${y}`).join(' ')}" />
        ${dots}
      </svg>
      <figcaption>${t.satisfactionChart}</figcaption>
    </figure>
    <table>
      <thead>
        <tr>
          <th scope="col">${t.quarter}</th>
          <th scope="col">${t.index}</th>
          <th scope="col">${t.grade}</th>
          <th scope="col">${t.answers}</th>
        </tr>
      </thead>
      <tbody>
        ${latestFirst.map(
          ({ period, index, grade, n }) =>
            html`<tr>
              <th scope="row">${period}</th>
              <td>${numberIn(index, language)}</td>
              <td>${grade}</td>
              <td>${n}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}
