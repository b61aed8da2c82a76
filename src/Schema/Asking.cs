using GraphQL.Binding;
using GraphQL.Response;

namespace Hub.Schema;

/// <summary>What a resolver asks of its field's context.</summary>
internal static class Asking
{
    public static Session Session(this FieldContext context) => context.State<Session>();

    /// <summary>What the caller may read of the field.</summary>
    public static FieldShare Share(this FieldContext context) =>
        context.Annotation as FieldShare ?? throw new InvalidOperationException($"{context.ParentType}.{context.Definition.Name} is resolved outside a caller's view.");

    /// <summary>What the caller may read of the records of a type, wherever it comes upon them; where it has some fields alone, of their ids.</summary>
    public static FieldShare? ShareOfType(this Session session, string type) =>
        FieldShare.Of(type, "", session.Schema.Policy.OfType(type), CallerClass.Of(session.Caller)) ?? session.ShareOfField(type, "id");

    /// <summary>What the caller may read by a field, wherever it is asked.</summary>
    public static FieldShare? ShareOfField(this Session session, string type, string field) =>
        FieldShare.Of(type, field, session.Schema.Policy.OfField(type, field), CallerClass.Of(session.Caller));

    public static GraphQLException Refused(string code, string message, params (string, object?)[] extensions) =>
        new(GraphQLError.Of(code, message, extensions));
}
