using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Execution;

/// <summary>
/// Is told what an answer gives out and of whom, a level at a time. Who a subject is, the visitor decides and numbers from 1; 0 is nobody.
/// Only what stands in the response is told: nothing below a null, and of the schema's own fields (<c>__typename</c>, <c>__schema</c>) none.
/// </summary>
public interface IAnswerVisitor
{
    /// <summary>The objects of one type and level: says whose each of them is.</summary>
    /// <param name="subjects">For each object: on entry the subject of the object above it, on return its own; -1, and to be left so, where the object does not stand in the response.</param>
    void Enter(string type, IReadOnlyList<object> objects, Span<int> subjects);

    /// <summary>Fields that the response has of all these objects, nulls without an error included.</summary>
    /// <param name="fields">Each field once, whatever its aliases. The same list for every answer to one compiled document, so that what is drawn from it can be kept for as long as the list lives.</param>
    /// <param name="subjects">Of each object, as <see cref="Enter"/> said; -1 where it does not stand in the response, or has a null there that an error left.</param>
    void Given(string type, IReadOnlyList<FieldDefinition> fields, ReadOnlySpan<int> subjects);

    /// <summary>An error of the response, at its own place: of a field, or of an item of its list.</summary>
    /// <param name="subject">Of the object whose field it is; where that does not stand in the response, of the nearest above it that does, or 0.</param>
    void Refused(string type, FieldDefinition field, int subject, GraphQLError error);
}
