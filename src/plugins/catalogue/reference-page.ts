/** The small static page behind a number: it leads on at once, and says what it leads to where nothing refreshes. */
import { escapeHtml } from '../../catalogue/formats/escape-html';

/** An HTML page that leads to `target`; `title` and `target` are escaped here, `body` is HTML already. */
export function referencePage({ title, target, body }: { title: string; target: string; body: string }): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<meta http-equiv="refresh" content="0; url=${escapeHtml(target)}">
<link rel="canonical" href="${escapeHtml(target)}">
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${body}
</body>
</html>
`;
}
