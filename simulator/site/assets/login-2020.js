/* global document, alert */
import { prepareCertificateLogin } from './certificate-login.js';

const form = /** @type {HTMLFormElement} */ (document.getElementById('certificateForm'));
const logIn = prepareCertificateLogin(form, (message) => {
  alert(message);
});

form.onsubmit = () => {
  logIn();
  return false;
};

// The buttons wait for this script: a click before it would post a form without a signature.
for (const button of form.querySelectorAll('button')) button.disabled = false;
