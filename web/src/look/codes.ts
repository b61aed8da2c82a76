/** As it was typed or pasted, without blanks, in the half-width capitals that codes are made of. */
export const tidied = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '').toUpperCase()

/** Whether it has the form of a 医保相关人员代码. An ID number has not, so that none comes into an address by mistake. */
export const isPersonCode = (text: string): boolean => /^(?:[A-Z]{1,2}\d{12}|X\d{18})$/.test(text)

/** Whether it has the form of a 医药机构代码. */
export const isInstitutionCode = (text: string): boolean => /^[HP]\d{11}$/.test(text)
