using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using GraphQL.TypeSystem;
using Microsoft.Net.Http.Headers;

namespace GraphQL.Transport;

/// <summary>A schema's SDL as it is sent, and the tag by which a caller knows it again.</summary>
internal sealed record SchemaText(byte[] Utf8, EntityTagHeaderValue Tag)
{
    /// <summary>The tag is weak, since a compressed answer has the same.</summary>
    public static SchemaText Of(string sdl)
    {
        var bytes = Encoding.UTF8.GetBytes(sdl);
        return new SchemaText(bytes, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"", isWeak: true));
    }
}

/// <summary>The SDL of every view that was asked for, printed once as long as the view lives.</summary>
/// <param name="published">The whole schema as its host publishes it; null: as the engine prints it.</param>
internal sealed class SchemaTexts(string? published)
{
    private readonly ConditionalWeakTable<GraphQLSchema, SchemaText> seen = [];
    private readonly ConditionalWeakTable<GraphQLSchema, SchemaText> whole = [];

    /// <summary>What introspection shows of the view, without the schema's own directives where they are applied: those speak of other callers too.</summary>
    public SchemaText Seen(SchemaView view) => seen.GetValue(view.Schema, schema => SchemaText.Of(SchemaPrinter.Print(schema)));

    public SchemaText Whole(SchemaView view) =>
        whole.GetValue(view.FullSchema, schema => SchemaText.Of(published ?? SchemaPrinter.Print(schema, new SchemaPrinterOptions { AppliedDirectives = true })));
}
