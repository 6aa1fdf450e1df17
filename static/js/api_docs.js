// Shows the API's description. Nothing is remembered in the browser, and no page elsewhere is asked for anything.
const place = document.getElementById("api-docs");

window.SwaggerUIBundle({
  domNode: place,
  url: place.dataset.schema,
  deepLinking: true,
  persistAuthorization: false,
  validatorUrl: null,
});
