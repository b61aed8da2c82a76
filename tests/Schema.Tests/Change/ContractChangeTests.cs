using GraphQL.TypeSystem;

namespace Hub.Schema.Tests;

/// <summary>The contract against the one that was last released, docs/contract/schema.graphql.</summary>
public sealed class ContractChangeTests
{
    private static readonly GraphQLSchema Released = GraphQLSchema.Parse(Read("contract", "schema.graphql"));
    private static readonly IReadOnlyList<SchemaChange> Changes = SchemaDiff.Between(Released, GraphQLSchema.Parse(HubSchema.Contract));

    [Fact]
    public void Nothing_breaks_that_was_not_announced_or_decided() =>
        Assert.Empty(Notice.Missing(Released, Changes, Directory.EnumerateFiles(Docs("decisions"), "*.md").Select(File.ReadAllText)));

    [Fact]
    public void The_changelog_names_whatever_breaks_or_is_dangerous_since_the_release()
    {
        var unreleased = Read("changelog.md").Split("\n## ")[1];
        Assert.DoesNotContain(Changes, change => change.Danger != Danger.Safe && !unreleased.Contains($"`{change.Place}`", StringComparison.Ordinal));
    }

    private static string Read(params string[] path) => File.ReadAllText(Docs(path));

    private static string Docs(params string[] path) => Path.Combine([Repository.Root, "docs", .. path]);
}
