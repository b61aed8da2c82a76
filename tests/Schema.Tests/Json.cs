using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hub.Schema.Tests;

/// <summary>How answers are written for comparing.</summary>
internal static class Json
{
    public static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    public static readonly JsonSerializerOptions Indented = new(Plain) { WriteIndented = true };
}
