const answer = await fetch('/echo');
postMessage(await answer.text());
