using GraphQL.Binding;
using GraphQL.TypeSystem;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>The caller, as the hub sees it.</summary>
internal static class ViewerType
{
    public static void Bind(Bindings bind) => bind.Object<Caller>("Viewer")
        .Field("audience", c => c.Audience)
        .Field("region", c => c.Region)
        .Field("body", c => c.Body)
        .Field("post", c => c.Post)
        .Field("institution", c => c.Institution)
        .Field("person", c => c.Person)
        .Field("purpose", c => c.AskedFor)
        .Field("tokenExpiresAt", c => c.ExpiresAt)
        .Batch("consumers", ConsumersAsync)
        .Field("fields", (_, context) => Fields(context.Session().View));

    private static async ValueTask<IReadOnlyList<IReadOnlyList<ConsumerNode>>> ConsumersAsync(FieldContext context, IReadOnlyList<Caller> viewers)
    {
        var session = context.Session();
        // There is one viewer.
        var own = new ConsumerLevel(session, await session.Store.Consumers.OfClientAsync(viewers[0].Subject, context.Cancellation)).Nodes;
        return [.. viewers.Select(_ => own)];
    }

    private static IReadOnlyList<FieldShare> Fields(SchemaView view) =>
    [
        .. from type in view.Schema.Types.OfType<CompositeType>()
           where !type.IsIntrospection
           from field in type.Fields
           select view.AnnotationOf(type, field) into share
           where share is FieldShare
           select (FieldShare)share,
    ];
}
