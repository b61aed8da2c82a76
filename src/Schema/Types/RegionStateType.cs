using GraphQL.Binding;
using Hub.Store;

namespace Hub.Schema;

/// <summary>What holds in a region, drawn together.</summary>
internal static class RegionStateType
{
    public static void Bind(Bindings bind) => bind.Object<RegionState>("RegionState")
        .Field("region", s => s.Region)
        .Field("cursor", (s, context) => new Cursor(context.Session().Schema.Cursors.Write(new StreamPlace(s.Place))))
        .Field("day", s => s.Day)
        .Field("persons", s => s.Persons)
        .Field("digest", s => s.Digest);
}
