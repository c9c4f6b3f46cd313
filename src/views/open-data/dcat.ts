import * as AT from '#i18n/addresses';
import { FEE_FILES, feeFile, releaseSummary, releasesOf, type OpenDataFile } from '#library/open-data';
import type { Library } from '#library/library';
import { LOCALES } from '#i18n/locales';
import { translator, type StringKey } from '#i18n/translate';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/**
 * The description of the open data for machines, after DCAT 3 (W3C). What is not known is left out: no licence has been
 * granted, so none is named.
 */
export async function dcatCatalogue(library: Library): Promise<object> {
  const { domain, organizer } = library.site;
  const feeFiles = await Promise.all(FEE_FILES.map((name) => feeFile(library, name)));
  return {
    '@context': CONTEXT,
    '@id': domain + AT.dataFile('catalog.jsonld'),
    '@type': 'dcat:Catalog',
    'dct:title': everyLanguage('data.title'),
    'dct:description': everyLanguage('data.lead'),
    'foaf:homepage': { '@id': domain + AT.data },
    ...(organizer.placeholder
      ? {}
      : { 'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': organizer.value } }),
    'dct:rights': everyLanguage('data.licenceUnknown'),
    'dcat:dataset': [feesDataset(library, feeFiles), releasesDataset(library), policiesDataset(library)],
  };
}

function feesDataset(library: Library, files: readonly OpenDataFile[]): object {
  const { domain } = library.site;
  return {
    ...dataset(domain + AT.dataFile('fees'), 'data.fees', 'data.feesText'),
    'dcat:landingPage': { '@id': domain + AT.fees },
    'dct:modified': typed(library.catalogue.compiledOn, 'xsd:date'),
    'dcat:distribution': files.map((file) => distribution(domain, file)),
  };
}

function releasesDataset(library: Library): object {
  const { domain } = library.site;
  return {
    ...dataset(domain + AT.dataFile('releases'), 'data.releases', 'data.releasesText'),
    'dcat:landingPage': { '@id': domain + AT.releases },
    'dcat:distribution': releasesOf(library).map((release) => ({
      ...place(domain, releaseSummary(library, release).href, 'application/json'),
      'dct:title': release.sealed.id,
      'dct:issued': typed(release.sealed.sealedOn, 'xsd:date'),
    })),
  };
}

function policiesDataset(library: Library): object {
  const { domain } = library.site;
  return {
    ...dataset(domain + AT.dataFile('policies'), 'data.policies', 'data.policiesText'),
    'dcat:landingPage': { '@id': domain + AT.policies },
    'dcat:distribution': [place(domain, AT.dataFile('policies.json'), 'application/json')],
  };
}

function dataset(id: string, title: StringKey, description: StringKey): object {
  return {
    '@id': id,
    '@type': 'dcat:Dataset',
    'dct:title': everyLanguage(title),
    'dct:description': everyLanguage(description),
  };
}

function distribution(domain: string, file: OpenDataFile): object {
  return {
    ...place(domain, file.path, file.mediaType),
    'dcat:byteSize': typed(String(file.bytes.length), 'xsd:nonNegativeInteger'),
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
      'spdx:checksumValue': typed(file.sha256, 'xsd:hexBinary'),
    },
  };
}

function place(domain: string, path: string, mediaType: string): object {
  return {
    '@id': domain + path,
    '@type': 'dcat:Distribution',
    'dcat:accessURL': { '@id': domain + AT.data },
    'dcat:downloadURL': { '@id': domain + path },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediaType}` },
  };
}

function everyLanguage(key: StringKey): object[] {
  return LOCALES.map((locale) => ({ '@language': locale, '@value': translator(locale)(key) }));
}

function typed(value: string, type: string): object {
  return { '@type': type, '@value': value };
}
