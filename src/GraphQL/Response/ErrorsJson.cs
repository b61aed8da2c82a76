using System.Buffers;

namespace GraphQL.Response;

/// <summary>Writes errors as section 7.1.2 has them.</summary>
public static class ErrorsJson
{
    /// <summary>A whole response that has errors and no data.</summary>
    public static void WriteResponse(IBufferWriter<byte> buffer, IReadOnlyList<GraphQLError> errors)
    {
        var output = new JsonOutput(buffer);
        output.Raw("{\"errors\":"u8);
        Write(ref output, errors);
        output.Byte((byte)'}');
        output.Flush();
    }

    public static void Write(ref JsonOutput output, IReadOnlyList<GraphQLError> errors)
    {
        output.Byte((byte)'[');
        for (var i = 0; i < errors.Count; i++)
        {
            if (i > 0)
            {
                output.Byte((byte)',');
            }
            Write(ref output, errors[i]);
        }
        output.Byte((byte)']');
    }

    private static void Write(ref JsonOutput output, GraphQLError error)
    {
        output.Raw("{\"message\":"u8);
        output.Text(error.Message);
        if (error.Locations.Count > 0)
        {
            output.Raw(",\"locations\":"u8);
            Locations(ref output, error.Locations);
        }
        if (error.Path is not null)
        {
            output.Raw(",\"path\":"u8);
            JsonValue.Write(ref output, error.Path);
        }
        if (error.Extensions is { Count: > 0 })
        {
            output.Raw(",\"extensions\":"u8);
            JsonValue.Write(ref output, error.Extensions);
        }
        output.Byte((byte)'}');
    }

    private static void Locations(ref JsonOutput output, IReadOnlyList<SourceLocation> locations)
    {
        var before = (byte)'[';
        foreach (var location in locations)
        {
            output.Byte(before);
            before = (byte)',';
            output.Raw("{\"line\":"u8);
            output.Number((long)location.Line);
            output.Raw(",\"column\":"u8);
            output.Number((long)location.Column);
            output.Byte((byte)'}');
        }
        output.Byte((byte)']');
    }
}
