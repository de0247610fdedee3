/* global document, alert */
import { prepareCertificateLogin } from './certificate-login.js';
import { prepareHealthCardLogin } from './health-card-login.js';

/** @param {string} id */
const formWith = (id) => /** @type {HTMLFormElement} */ (document.getElementById(id));

/** @param {string} message */
const tell = (message) => {
  alert(message);
};

const form = formWith('certificateForm');
const logIn = prepareCertificateLogin(form, tell);
const logInByHealthCard = prepareHealthCardLogin(formWith('healthCardForm'), tell);

form.onsubmit = () => {
  const field = /** @type {HTMLInputElement | null} */ (form.querySelector('#pinCode'));
  if (/** @type {RadioNodeList} */ (form.elements.namedItem('kind')).value === 'nhi' && field) {
    const password = field.value;
    field.value = '';
    void logInByHealthCard(password);
  } else logIn();
  return false;
};

// The buttons wait for this script: a click before it would post a form without a signature.
for (const button of form.querySelectorAll('button')) button.disabled = false;
