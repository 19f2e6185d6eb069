// Forms and pictures whose names would stand in the place of what a document or an element can do:
// after `<form><input name="remove">` the form's own remove() is gone. What they are called plays no
// part in a preview, so such names are taken away before anything else reads the page.

const named = "img[name], form[name], embed[name], iframe[name], object[name], object[id]";
const inForms = ["button", "fieldset", "input", "object", "output", "select", "textarea", "img"]
  .flatMap((element) => [`${element}[name]`, `${element}[id]`])
  .join();

function takeFalseNames(root) {
  const { querySelectorAll } = (root instanceof Document ? Document : DocumentFragment).prototype;
  const take = (selector, isTaken) => {
    for (const each of querySelectorAll.call(root, selector))
      for (const attribute of ["name", "id"])
        if (isTaken(Element.prototype.getAttribute.call(each, attribute)))
          Element.prototype.removeAttribute.call(each, attribute);
  };
  take(named, (name) => name in Document.prototype);
  take(inForms, (name) => name in Element.prototype || name === "dataset");
}

takeFalseNames(document);
