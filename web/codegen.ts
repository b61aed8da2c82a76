import type { CodegenConfig } from '@graphql-codegen/cli'

const text = { input: 'string', output: 'string' }

const config: CodegenConfig = {
  schema: '../schema.graphql',
  documents: 'src/**/*.graphql',
  generates: {
    'src/graphql/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        arrayInputCoercion: false,
        scalars: { Date: text, DateTime: text, PersonCode: text, InstitutionCode: text, RegionCode: text, Cursor: text },
      },
    },
    'src/graphql/generated/coordinates.ts': { plugins: ['./codegen/coordinates.cjs'] },
    'src/graphql/generated/enums.ts': { plugins: ['./codegen/enums.cjs'] },
  },
}

export default config
