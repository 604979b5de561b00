{{/* What all pods share: the rules of the pod security level "restricted", and no more. */}}

{{- define "gisement.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{- define "gisement.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
runAsNonRoot: true
capabilities:
  drop:
    - ALL
{{- end -}}

{{/* (dict "root" $ "component" …): the head of a pod's spec. */}}
{{- define "gisement.podHead" -}}
serviceAccountName: {{ include "gisement.fullname" .root }}-{{ .component }}
automountServiceAccountToken: false
enableServiceLinks: false
securityContext:
  {{- include "gisement.podSecurity" . | nindent 2 }}
{{- with .root.Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- end -}}

{{/* (dict "values" .Values.web): where a pod may stand. */}}
{{- define "gisement.podPlace" -}}
{{- with .values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .values.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- end -}}

{{/* (dict "root" $ "tmpSize" "256Mi"): the writable /tmp, and the authority's certificate where one is given. */}}
{{- define "gisement.volumes" -}}
- name: tmp
  emptyDir:
    sizeLimit: {{ .tmpSize }}
{{- with .root.Values.database.tls.caSecret }}
- name: database-ca
  secret:
    secretName: {{ . }}
    defaultMode: 0440
    items:
      - key: {{ $.root.Values.database.tls.caKey }}
        path: ca.crt
{{- end }}
{{- end -}}

{{- define "gisement.volumeMounts" -}}
- name: tmp
  mountPath: /tmp
{{- if .Values.database.tls.caSecret }}
- name: database-ca
  mountPath: /etc/gisement/database-ca
  readOnly: true
{{- end }}
{{- end -}}

{{/* The probes of web and worker, on the management port: alive is the process alone, ready is the database too. */}}
{{- define "gisement.probes" -}}
startupProbe:
  httpGet:
    path: /actuator/health/liveness
    port: management
  periodSeconds: 2
  timeoutSeconds: 2
  failureThreshold: 90
livenessProbe:
  httpGet:
    path: /actuator/health/liveness
    port: management
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 6
readinessProbe:
  httpGet:
    path: /actuator/health/readiness
    port: management
  periodSeconds: 3
  timeoutSeconds: 5
  failureThreshold: 2
{{- end -}}

{{/* How long web may take to end: what it drains, the ten seconds of its graceful stop, and a margin. */}}
{{- define "gisement.web.gracePeriod" -}}
{{- add (ternary .Values.web.drainSeconds 5 (gt (int .Values.web.drainSeconds) 0)) 10 20 -}}
{{- end -}}
