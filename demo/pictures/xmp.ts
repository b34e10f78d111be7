import type { Picture } from '../pictures.ts'

/** The words of a picture as an XMP packet: IPTC Core and Extension, and PLUS for the rights. */
export function xmpPacket(picture: Picture): string {
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
    xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
    xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
    xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/">
${propertiesOf(picture).join('\n')}
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`
}

/** What these pictures are: made by a program alone (IPTC NewsCodes, digital source type). */
const madeByAlgorithm = 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia'

function propertiesOf(picture: Picture): string[] {
  const { licensor } = picture
  return [
    inDefaultLanguage('dc:title', picture.assetId ?? picture.file),
    inDefaultLanguage('dc:description', picture.caption),
    inDefaultLanguage('dc:rights', picture.copyright),
    `<dc:creator><rdf:Seq><rdf:li>${text(picture.creator)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:subject><rdf:Bag>${picture.keywords.map((word) => `<rdf:li>${text(word)}</rdf:li>`).join('')}</rdf:Bag></dc:subject>`,
    simple('photoshop:Headline', picture.headline),
    simple('photoshop:Credit', picture.credit),
    simple('photoshop:Source', picture.source),
    simple('photoshop:DateCreated', picture.created),
    simple('photoshop:City', picture.city),
    simple('photoshop:Country', picture.country),
    ...(picture.assetId
      ? [
          simple('photoshop:TransmissionReference', picture.assetId),
          simple('plus:ImageSupplierImageID', picture.assetId),
        ]
      : []),
    inDefaultLanguage('xmpRights:UsageTerms', picture.usageTerms),
    simple('xmpRights:WebStatement', licensor.url),
    simple('Iptc4xmpExt:DigitalSourceType', madeByAlgorithm),
    `<plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource">${simple('plus:LicensorName', licensor.name)}${simple('plus:LicensorURL', licensor.url)}${simple('plus:LicensorEmail', licensor.email)}</rdf:li></rdf:Seq></plus:Licensor>`,
  ]
}

function simple(name: string, words: string): string {
  return `<${name}>${text(words)}</${name}>`
}

function inDefaultLanguage(name: string, words: string): string {
  return `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${text(words)}</rdf:li></rdf:Alt></${name}>`
}

function text(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
