using System.CommandLine;
using Hub.Configuration;
using Hub.Documents;

namespace Hub.Commands;

/// <summary>documents add: stores documents that are trusted from then on.</summary>
internal sealed class DocumentsCommand : TaughtCommand
{
    private const string Examples = """
        A .graphql file is one document. A .json is a persisted query manifest: Apollo's (generate-persisted-query-manifest) or
        Relay's (persistConfig). Each is held against the contract, then stored by the SHA-256 of its text in the folder
        Hub:Documents:Folder (default: data/documents), and by the manifest's own id where that is another. A hub that runs finds it
        at once; to withdraw one, delete its file and start the hub again. Nodes need the same folder, or a copy.

        Callers name a document by documentId, by Apollo's persistedQuery, or send the very text. Whoever belongs to an audience of
        Hub:Documents:TrustedOnly (for example PLATFORM, or PLATFORM,PUBLIC) can run nothing else: UNTRUSTED_DOCUMENT.

        Examples:
          hub documents add booking/*.graphql
          hub documents add persisted-query-manifest.json
          Hub__Documents__TrustedOnly=PLATFORM hub serve

        Exit codes: 0 all stored, 2 some turned away (each with its reason), 1 a file cannot be read.
        """;

    public DocumentsCommand() : base("documents", "Keep the documents that platforms may run.", Examples) => Add(new AddCommand());

    private sealed class AddCommand : TaughtCommand
    {
        private readonly Argument<string[]> _files = new("FILE") { Description = "GraphQL documents (.graphql) or persisted query manifests (.json).", Arity = ArgumentArity.OneOrMore };

        public AddCommand() : base("add", "Store documents by the hash of their text.", Examples)
        {
            Add(_files);
            SetAction(Run);
        }

        private int Run(ParseResult parsed)
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var documents = new TrustedDocuments(HubConfiguration.Build(HubOptions.EnvironmentOf(parsed)).DocumentsFolder);
            var contract = new ContractCheck();
            var rejected = 0;
            foreach (var file in parsed.GetRequiredValue(_files))
            {
                foreach (var (id, text) in Read(file))
                {
                    Try(file, () =>
                    {
                        contract.Require(text);
                        var (hash, added) = documents.Add(text, id);
                        output.WriteLine($"sha256:{hash} {(added ? "added" : "already there")}{(id is null || id == hash ? "" : $", also as {id}")}");
                    });
                }
            }
            return rejected > 0 ? ExitCode.SomeRejected : ExitCode.Done;

            IReadOnlyList<(string? Id, string Text)> Read(string file)
            {
                IReadOnlyList<(string?, string)> documents = [];
                Try(file, () => documents = DocumentFile.Read(file));
                return documents;
            }

            void Try(string file, Action what)
            {
                try
                {
                    what();
                }
                catch (DocumentException wrong)
                {
                    error.WriteLine($"{file}: {wrong.Message}");
                    rejected++;
                }
            }
        }
    }
}
