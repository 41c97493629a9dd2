using GeoMonitor.Monitoring.Problems;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace GeoMonitor.Api.Uploads;

/// <summary>The file in a request, whether it is the body itself or a part of a form.</summary>
internal sealed class UploadBody
{
    private readonly MultipartReader? _form;

    private UploadBody(string name, Stream content, MultipartReader? form) => (Name, Content, _form) = (name, content, form);

    /// <summary>The name of the file, without any folder.</summary>
    public string Name { get; }

    /// <summary>Its bytes.</summary>
    public Stream Content { get; }

    /// <summary>Opens the file of a request.</summary>
    /// <param name="request">The request; its body has not been read.</param>
    /// <param name="name">The name given in the address; null to take that of the form.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="MonitorProblemException">There is no file, no name or another field.</exception>
    public static async Task<UploadBody> OpenAsync(HttpRequest request, string? name, CancellationToken cancellation)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            return new UploadBody(BareName(name) ?? throw NoName(), request.Body, form: null);
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary))
            throw Wrong("no-boundary", "The form names no boundary between its parts.");
        var form = new MultipartReader(boundary, request.Body);
        var part = await NextAsync(form, cancellation) ?? throw Wrong("no-file", "The form holds no file.");
        if (FileNameOf(part) is not { } given)
        {
            throw Wrong("form-field", "The form holds a field before the file. Give what is known of the file in the address: "
                + "?name=&format=&revision=&release=&source=&licence=.");
        }

        return new UploadBody(BareName(name) ?? BareName(given) ?? throw NoName(), part.Body, form);
    }

    /// <summary>Makes sure that nothing came behind the file.</summary>
    /// <exception cref="MonitorProblemException">The form holds something else.</exception>
    public async Task FinishAsync(CancellationToken cancellation)
    {
        if (_form is not null && await NextAsync(_form, cancellation) is not null)
            throw Wrong("several-files", "The form holds more than one part. Send one file a request, or several as one zip file.");
    }

    private static async Task<MultipartSection?> NextAsync(MultipartReader form, CancellationToken cancellation)
    {
        try
        {
            return await form.ReadNextSectionAsync(cancellation);
        }
        catch (Exception e) when (e is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            throw Wrong("damaged-form", $"The form cannot be taken apart: {e.Message}");
        }
    }

    private static string? FileNameOf(MultipartSection part) =>
        ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition)
            ? (disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName)).Value
            : null;

    // browsers and scripts send whole paths; only the last part says something about the figures
    private static string? BareName(string? name)
    {
        var bare = name?.Split('/', '\\')[^1].Trim();
        return string.IsNullOrEmpty(bare) ? null : new string([.. bare.Where(c => !char.IsControl(c)).Take(255)]);
    }

    private static MonitorProblemException NoName() => Wrong(
        "no-name", "The file has no name: send ?name=FILE, as its office names it, because names carry revision, year and release.", "name");

    private static MonitorProblemException Wrong(string code, string sentence, string? field = null) =>
        new(ProblemKind.Invalid, code, sentence, field);
}
