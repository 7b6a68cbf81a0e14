import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { element, moduleScript, page } from '../../src/html/element.js';
import { parseHtml } from '../fixtures/parse-html.js';

// At random alone, hardly a text would hold markup.
const piece = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('<b>', '</p>', '<!--', '&amp;', '&lt;b>', '"', "'", '" onclick="', '<script>', ']]>'),
);

describe('an element', () => {
  it('is read back as the text and values it was given, whatever they hold', () => {
    const { body } = parseHtml('');
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          // HTML itself reads every line break as \n, and has no null character.
          const kept = text.replace(/\r\n?/g, '\n').replaceAll('\u0000', '');
          body.innerHTML = `${element('p', { title: kept }, 'x', kept, element('b', {}, kept))}`;
          const found = body.querySelector('p');
          expect(found?.getAttribute('title')).toBe(kept);
          expect(found?.textContent).toBe(`x${kept}${kept}`);
          expect(found?.children).toHaveLength(1);
        },
      ),
    );
  });

  it('keeps the empty lines a person typed', () => {
    expect(parseHtml(`${element('textarea', {}, '\n\nx')}`).querySelector('textarea')?.value).toBe('\n\nx');
  });

  it('closes itself where HTML says so, and leaves out what is not there', () => {
    const markup = element('p', { class: undefined, hidden: false }, undefined, false, [element('br'), 1]);
    expect(`${markup}`).toBe('<p><br>1</p>');
    expect(page(element('html', { lang: 'en' }))).toBe('<!doctype html>\n<html lang="en"></html>\n');
    expect(`${element('input', { required: true, value: '"' })}`).toBe('<input required value="&quot;">');
  });

  it.each([
    ['a script', () => element('script')],
    ['a style', () => element('style')],
    ['a tag with more in it', () => element('p onclick=x')],
    ['a handler', () => element('p', { onclick: 'x' })],
    ['an inline style', () => element('p', { style: 'x' })],
    ['an attribute with more in it', () => element('p', { 'data-x onclick': 'x' })],
    ['a script as an address', () => element('a', { href: 'javascript:alert(1)' })],
    ['a script broken over lines', () => element('a', { href: ' java\nscript:alert(1)' })],
    ['a script of another site', () => moduleScript('//evil.example/a.js')],
    ['a script with more in it', () => moduleScript('/a.js"><b>')],
    ['data as an address', () => element('form', { action: 'data:text/html,x' })],
  ])('is refused: %s', (_, make) => {
    expect(make).toThrow(TypeError);
  });

  it.each(['/a', 'a/b:c', '#a:b', '?a=b:c', 'https://a.example', 'mailto:a@b.example', 'tel:+31', ''])(
    'may lead to "%s"',
    (href) => {
      expect(`${element('a', { href })}`).toContain('href=');
    },
  );
});
