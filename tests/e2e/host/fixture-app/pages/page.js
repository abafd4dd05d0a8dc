window.messages = [];
window.addEventListener('message', (event) => window.messages.push(event.data));
window.api.on('menu', (value) => {
  document.getElementById('menu').textContent = value;
});

const policy = trustedTypes.createPolicy('fixture', { createScriptURL: () => '/worker.js' });
window.startWorker = () => new Worker(policy.createScriptURL('worker'), { type: 'module' });
